"""Codes and tokens: short ones for people, long ones for machines, and what is kept of them."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

# No look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) and no vowels but A and E, so that codes rarely spell words.
ALPHABET = "ACDEFGHJKMNPRTWXY34679"
CODE_LENGTH = 5
# 67 bits: even with the server's secret in hand, trying all there could be takes longer than a library
# stands. Ten characters, as they were given before, are still read.
RECEIPT_LENGTH = 15
RECEIPT_LENGTHS = (10, RECEIPT_LENGTH)


def new_code(length: int = CODE_LENGTH) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_receipt() -> str:
    """Fifteen characters as people write them: `ACDEF-GHJKM-NPRTW`."""
    return in_fives(new_code(RECEIPT_LENGTH))


def in_fives(code: str) -> str:
    """A long code as it is easiest to write down."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def read_code(typed: str) -> str:
    """A code as typed on a phone: any case, with spaces or dashes, or the whole address that ends in it."""
    last = urlsplit(typed.strip()).path.rstrip("/").rpartition("/")[2]
    return "".join(mark for mark in last.upper() if mark.isalnum())


def new_token() -> str:
    return secrets.token_urlsafe(24)


def digest(token: str) -> str:
    """What the database keeps of a long random token."""
    return hashlib.sha256(token.encode()).hexdigest()


def keyed(secret: bytes, text: str) -> str:
    """What the database keeps of a short code: worthless without the server's secret."""
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()


def sealed(secret: bytes, text: str) -> str:
    """What the database keeps of a secret that somebody else's server wants to hear."""
    return _seal(secret).encrypt(text.encode()).decode()


def unsealed(secret: bytes, kept: str) -> str:
    """Empty where it was sealed with another server's secret."""
    from cryptography.fernet import InvalidToken

    try:
        return _seal(secret).decrypt(kept).decode()
    except InvalidToken:
        return ""


def _seal(secret: bytes) -> "Fernet":
    # Read where it is used: few who start the program ever need it.
    from cryptography.fernet import Fernet

    return Fernet(urlsafe_b64encode(hmac.new(secret, b"seal", hashlib.sha256).digest()))


def rehearsal_proof(secret: bytes, code: str) -> str:
    """What a simulated person shows at the door of a meeting: that it was sent by this server's machine."""
    return keyed(secret, f"rehearsal:{code}")


def is_rehearsal(secret: bytes, code: str, shown: str) -> bool:
    return hmac.compare_digest(rehearsal_proof(secret, code).encode(), shown.encode())


def claim(receipt_key: str, number: str) -> str:
    """Left on a contribution when its author is cut off: only who holds the receipt can find it again."""
    return hmac.new(receipt_key.encode(), number.encode(), hashlib.sha256).hexdigest()[:32]
