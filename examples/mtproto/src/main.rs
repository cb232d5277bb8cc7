//! `tl-types` under an MTProto crate: grammers makes the key, encrypts, acknowledges and keeps salts; the
//! calls and answers are ours.
//!
//! ```console
//! $ cargo run -- 12345        # your api id, see https://my.telegram.org
//! ```
//!
//! It asks Telegram's test server which data centre is nearest, and which codes of countries there are.

use grammers_mtproto::transport;
use grammers_mtsender::{InvocationError, Sender, ServerAddr, connect};
use grammers_tl_types as theirs;
use tl_types::functions::help::{GetCountriesList, GetNearestDc};
use tl_types::functions::{InitConnection, InvokeWithLayer};
use tl_types::{AnswerError, LAYER, RemoteCall, RpcError, Serializable, enums};

/// The second test data centre.
const SERVER: &str = "149.154.167.40:443";

type Connection = Sender<transport::Intermediate, grammers_mtproto::mtp::Encrypted>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let api_id = std::env::args().nth(1).ok_or("say your api id")?.parse()?;
    let address = SERVER.parse()?;
    let server = ServerAddr::Tcp { address };
    let mut connection = connect(transport::Intermediate::new(), server).await?;

    // The first call says which layer this client speaks: ours, which need not be theirs.
    let first = InitConnection::new(api_id, "PC", "1.0", "0.1", "en", "", "en", GetNearestDc {});
    let nearest = invoke(&mut connection, &InvokeWithLayer::new(LAYER, first)).await?;
    println!(
        "in {}, the nearest is {}",
        nearest.country, nearest.nearest_dc
    );

    let countries = GetCountriesList::new("en", 0);
    match invoke(&mut connection, &countries).await? {
        enums::help::CountriesList::List(list) => {
            println!("{} countries", list.countries.len());
        }
        enums::help::CountriesList::NotModified => println!("nothing new"),
    }
    Ok(())
}

/// Sends a call of ours, and decodes the answer to our types.
async fn invoke<F: RemoteCall>(
    connection: &mut Connection,
    call: &F,
) -> Result<F::Return, Box<dyn std::error::Error>>
where
    F::Error: 'static,
{
    match connection.invoke(&Call(call)).await {
        Ok(Body(answer)) => Ok(F::answer(&answer)?),
        // Their errors have no numbers in their names any more.
        Err(InvocationError::Rpc(error)) => {
            let text = match error.value {
                Some(value) => format!("{}_{value}", error.name),
                None => error.name,
            };
            Err(AnswerError::<F::Error>::Rpc(
                RpcError::parse(error.code, &text).into(),
            ))?
        }
        Err(error) => Err(error)?,
    }
}

/// A call of ours as theirs: they need its bytes, and give the answer's.
struct Call<'f, F>(&'f F);

impl<F: Serializable> theirs::Serializable for Call<'_, F> {
    fn serialize(&self, buf: &mut impl Extend<u8>) {
        buf.extend(self.0.to_bytes());
    }
}

impl<F: RemoteCall> theirs::RemoteCall for Call<'_, F> {
    type Return = Body;
}

/// The bytes of an answer, whatever it is.
struct Body(Vec<u8>);

impl theirs::Deserializable for Body {
    fn deserialize(buf: &mut theirs::deserialize::Cursor<'_>) -> theirs::deserialize::Result<Self> {
        let mut body = Vec::new();
        buf.read_to_end(&mut body)?;
        Ok(Self(body))
    }
}
