//! The proof that `tl-types` needs no standard library: with it, there would be two panic handlers. Takes nothing,
//! encodes and decodes a message, and exits with 0 if it came back.

#![no_std]
#![no_main]

extern crate alloc;

use alloc::format;
use alloc::vec::Vec;
use core::mem::MaybeUninit;
use core::panic::PanicInfo;

use linked_list_allocator::LockedHeap;
use tl_types::mtproto::{borrowed, functions, types};
use tl_types::{Deserializable, Error, Object, Serializable};

/// Room for a few messages.
const MEMORY: usize = 1 << 16;

#[global_allocator]
static ALLOCATOR: LockedHeap = LockedHeap::empty();

/// All that is ever allocated.
static mut HEAP: [MaybeUninit<u8>; MEMORY] = [MaybeUninit::uninit(); MEMORY];

// What starts the program, and what ends it.
#[link(name = "c")]
unsafe extern "C" {
    safe fn abort() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    abort()
}

/// What the compiled `alloc` would unwind with. Nothing unwinds here, but it is linked.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

/// The same.
#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() -> ! {
    abort()
}

/// What the C library calls; the exit code is 1 if something was not as it should be.
#[unsafe(no_mangle)]
extern "C" fn main() -> i32 {
    // SAFETY: the heap is named nowhere else, and `main` is called once.
    let heap = unsafe { &mut *&raw mut HEAP };
    ALLOCATOR.lock().init_from_slice(heap);
    i32::from(messages_come_back() != Ok(true))
}

fn messages_come_back() -> Result<bool, Error> {
    let ping = functions::Ping { ping_id: 7 };
    let message = types::RpcResult {
        req_msg_id: 1,
        result: Object::encode(&ping),
    };
    let bytes: Vec<u8> = message.to_bytes();
    let decoded = types::RpcResult::from_bytes(&bytes)?;
    let error = types::RpcError {
        error_code: 420,
        error_message: "FLOOD_WAIT_3".into(),
    };
    let error = error.to_bytes();
    let text = borrowed::types::RpcError::from_bytes(&error)?.error_message;
    Ok(decoded == message
        && decoded.result.decode::<functions::Ping>()? == ping
        && format!("{ping:?}") == "ping { ping_id: 7 }"
        && text == "FLOOD_WAIT_3"
        && types::RpcResult::from_bytes(&bytes[..8]).is_err())
}
