//! A client: logs in, says who that is, waits where it is told to, and prints updates.
use super::{AnswerError, Outside, srp};
use tl_types::functions::{InitConnection, InvokeWithLayer, account, auth, users};
use tl_types::{Deserializable, LAYER, RemoteCall, Retry, enums, errors, types};

fn invoke<F: RemoteCall>(to: &impl Outside, call: F) -> Result<F::Return, AnswerError<F::Error>> {
    let answer = F::answer(&to.send(&call.to_bytes()));
    match answer.as_ref().map_err(AnswerError::retry) {
        Err(Retry::Wait { time, .. }) if to.sleep(time) => invoke(to, call),
        _ => answer,
    }
}

fn log_in(to: &impl Outside, phone: &str) -> Result<(), Box<dyn std::error::Error>> {
    let send_code = auth::SendCode::new(phone, 12345, "0123abcd", types::CodeSettings::default());
    let init = InitConnection::new(12345, "PC", "1.0", "0.1", "en", "", "en", send_code);
    if let enums::auth::SentCode::Code(sent) = invoke(to, InvokeWithLayer::new(LAYER, init))? {
        let mut sign_in = auth::SignIn::new(phone, sent.phone_code_hash);
        sign_in.phone_code = Some(to.ask("code"));
        match invoke(to, sign_in) {
            Err(AnswerError::Rpc(errors::auth::SignInError::SessionPasswordNeeded)) => {
                let proof = srp(&invoke(to, account::GetPassword {})?, &to.ask("password"));
                invoke(to, auth::CheckPassword::new(proof.into()))?;
            }
            answer => _ = answer?,
        }
    }
    Ok(())
}

pub(crate) fn run(to: &impl Outside) -> Result<(), Box<dyn std::error::Error>> {
    log_in(to, "+15550123")?;
    let me = invoke(to, users::GetUsers::new(vec![enums::InputUser::UserSelf]))?;
    to.print(format!("{me:?}"));
    while let Some(message) = to.receive() {
        to.print(format!("{:?}", enums::Updates::from_bytes(&message)?));
    }
    Ok(())
}
