//! What is written: takes changes to files, makes them all at once, and leaves nothing of them if
//! a signal ends the run before.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tl_codegen::files::{FileError, Transaction};

use crate::outcome::Failure;

/// The files that a run writes. Without a commit nothing is left of them.
pub(crate) struct Writer(Shared);

/// What the thread has too that waits for signals.
type Shared = Arc<Mutex<Option<Transaction>>>;

impl Writer {
    /// Locks the folders, and undoes what an interrupted run left there.
    pub(crate) fn open<P: AsRef<Path>>(
        folders: impl IntoIterator<Item = P>,
    ) -> Result<Self, Failure> {
        let shared = Arc::new(Mutex::new(Some(Transaction::open(folders)?)));
        #[cfg(unix)]
        clean_up_after_signals(Arc::clone(&shared))?;
        Ok(Self(shared))
    }

    /// Stages changes.
    pub(crate) fn stage(
        &self,
        stage: impl FnOnce(&mut Transaction) -> Result<(), FileError>,
    ) -> Result<(), Failure> {
        Ok(lock(&self.0).as_mut().map_or(Ok(()), stage)?)
    }

    /// Makes the changes, or none of them.
    pub(crate) fn commit(self) -> Result<(), Failure> {
        let mut transaction = lock(&self.0);
        Ok(transaction.take().map_or(Ok(()), Transaction::commit)?)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(lock(&self.0).take());
    }
}

/// While this is held no signal ends the run: it must not be for long.
fn lock(shared: &Shared) -> MutexGuard<'_, Option<Transaction>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Drops the transaction when a signal comes, and ends as if nobody had waited for the signal.
#[cfg(unix)]
fn clean_up_after_signals(shared: Shared) -> Result<(), Failure> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::{iterator::Signals, low_level::emulate_default_handler};

    let failed = |error| Failure::new(format!("cannot wait for signals: {error}"));
    let mut signals = Signals::new([SIGINT, SIGTERM]).map_err(failed)?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let mut transaction = lock(&shared);
            drop(transaction.take());
            let _ = emulate_default_handler(signal);
        }
    });
    Ok(())
}
