//! What a server answers instead of a result: takes the code and text of an `rpc_error`, says
//! what can be known of it without the table of documented errors.

use alloc::string::String;
use core::{convert::Infallible, fmt, time::Duration};

/// What a call fails with: [`RpcError`], or the errors documented for one function.
pub trait CallError: core::error::Error + Sized {
    /// The enum of all documented errors.
    type Documented: core::error::Error + Into<RpcError>;

    /// Sorts an error in; one that is not documented for the function is kept as it came.
    fn from_rpc_error(error: RpcError) -> Self;

    /// The same, of the code and text of an `rpc_error`.
    fn parse(code: i32, text: impl Into<String>) -> Self {
        Self::from_rpc_error(RpcError::parse(code, text))
    }

    /// The error, if it is documented for the function.
    ///
    /// # Errors
    ///
    /// Every other one, as it came.
    fn documented(&self) -> Result<Self::Documented, &RpcError>;

    /// Code and text. Of an error that is documented with several codes, the first.
    fn to_rpc_error(&self) -> RpcError {
        match self.documented() {
            Ok(documented) => documented.into(),
            Err(other) => other.clone(),
        }
    }

    /// How long to wait before the call may be repeated; see [`RpcError::is_flood_wait`].
    fn is_flood_wait(&self) -> Option<Duration> {
        self.to_rpc_error().is_flood_wait()
    }

    /// The data centre that the call has to be sent to; see [`RpcError::migrate_dc`].
    fn migrate_dc(&self) -> Option<i32> {
        self.to_rpc_error().migrate_dc()
    }
}

/// An error that a server answered a call with: its code and text, exactly as they came.
///
/// Some errors can meet any call, whatever its documentation says; what a client needs to retry
/// after them can be asked here. With the feature `errors`, `errors::ApiError::parse` says which
/// of the documented errors a text is.
///
/// ```
/// use core::time::Duration;
/// use tl_types::RpcError;
///
/// let error = RpcError::parse(420, "FLOOD_WAIT_31");
/// assert_eq!(error.is_flood_wait(), Some(Duration::from_secs(31)));
///
/// let error = RpcError::parse(303, "PHONE_MIGRATE_4");
/// assert_eq!(error.migrate_dc(), Some(4));
///
/// let error = RpcError::parse(400, "something new");
/// assert_eq!((error.code, error.text.as_str()), (400, "something new"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RpcError {
    /// The code: like those of HTTP, negative for some internal errors.
    pub code: i32,
    /// The text: in most cases a name such as `FLOOD_WAIT_31`.
    pub text: String,
}

impl RpcError {
    /// Keeps code and text, whatever they are.
    #[must_use]
    pub fn parse(code: i32, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { code, text }
    }

    /// How long to wait before the call may be repeated, if that is what the server asks for:
    /// `FLOOD_WAIT_%d`, `FLOOD_PREMIUM_WAIT_%d`, `FLOOD_TEST_PHONE_WAIT_%d`, `SLOWMODE_WAIT_%d`.
    #[must_use]
    pub fn is_flood_wait(&self) -> Option<Duration> {
        let (name, seconds) = self.number_at_end()?;
        let waits = matches!(
            name,
            "FLOOD_WAIT_" | "FLOOD_PREMIUM_WAIT_" | "FLOOD_TEST_PHONE_WAIT_" | "SLOWMODE_WAIT_"
        );
        waits.then(|| Duration::from_secs(u64::from(seconds)))
    }

    /// The data centre that the call has to be sent to instead: `PHONE_MIGRATE_%d`,
    /// `NETWORK_MIGRATE_%d`, `USER_MIGRATE_%d`, `FILE_MIGRATE_%d`, `STATS_MIGRATE_%d`.
    #[must_use]
    pub fn migrate_dc(&self) -> Option<i32> {
        let (name, dc) = self.number_at_end()?;
        let migrates = matches!(
            name,
            "PHONE_MIGRATE_"
                | "NETWORK_MIGRATE_"
                | "USER_MIGRATE_"
                | "FILE_MIGRATE_"
                | "STATS_MIGRATE_"
        );
        i32::try_from(dc).ok().filter(|_| migrates)
    }

    /// Whether the authorization is gone, so that nothing but logging in again helps: code 401,
    /// apart from `SESSION_PASSWORD_NEEDED`, which a log-in goes on after.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.code == 401 && self.text != "SESSION_PASSWORD_NEEDED"
    }

    /// Whether the fault is the server's own, so that the same call may succeed a little later:
    /// code 500 or 503, either sign.
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        matches!(self.code, 500 | 503 | -500 | -503)
    }

    /// `("FLOOD_WAIT_", 31)` of `FLOOD_WAIT_31`.
    fn number_at_end(&self) -> Option<(&str, u32)> {
        let name = self
            .text
            .trim_end_matches(|each: char| each.is_ascii_digit());
        let digits = self.text.strip_prefix(name)?;
        Some((name, digits.parse().ok()?))
    }
}

impl fmt::Display for RpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.text, self.code)
    }
}

impl core::error::Error for RpcError {}

/// Without a table, no error is documented.
impl CallError for RpcError {
    type Documented = Infallible;

    fn from_rpc_error(error: RpcError) -> Self {
        error
    }

    fn documented(&self) -> Result<Infallible, &RpcError> {
        Err(self)
    }
}

impl From<Infallible> for RpcError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

#[cfg(feature = "mtproto")]
impl From<crate::mtproto::types::RpcError> for RpcError {
    fn from(error: crate::mtproto::types::RpcError) -> Self {
        Self::parse(error.error_code, error.error_message)
    }
}
