//! A bot: takes messages, says them again.

use tl_types::errors::messages::SendMessageError;
use tl_types::functions::messages::SendMessage;
use tl_types::{enums, types};
use tokio::sync::mpsc;

use crate::Client;
use crate::client::CallFailed;

/// Answers so many messages, and says how many it could answer.
///
/// # Errors
///
/// The first call that failed for good.
pub async fn echo(
    client: &Client,
    updates: &mut mpsc::UnboundedReceiver<enums::Updates>,
    messages: usize,
) -> Result<usize, CallFailed<SendMessageError>> {
    let mut answered = 0;
    while answered < messages
        && let Some(update) = updates.recv().await
    {
        // A message of a private chat comes in this short form; others are in `Updates::Updates`.
        let enums::Updates::UpdateShortMessage(message) = update else {
            continue;
        };
        let peer = types::InputPeerUser {
            user_id: message.user_id,
            access_hash: 0, // of the user, who came with an earlier update
        };
        let answer = SendMessage::new(peer.into(), message.message, i64::from(message.id));
        client.invoke(&answer).await?;
        answered += 1;
    }
    Ok(answered)
}
