"""Passwords and what is kept of them. Each takes a good part of a second, by intent; no room waits for it."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.elsewhere import past_documents

_hasher = PasswordHasher()
# What is kept of a password that nobody knows, made as any is: refusing a name that nobody has takes as long
# as refusing one that is there. Made beforehand, so that no process has to when it starts.
_NOBODYS = "$argon2id$v=19$m=65536,t=3,p=4$rfsOAZsdbHw35VKwxq4+Ug$yc8p0VdTan9NcjZi06ne19xZ6POoIJ+3rxDve2lV5Zw"


@past_documents
def fits(kept: str, password: str) -> bool:
    """Whether this is the password. Where none is kept it never is, and that takes as long to find out."""
    try:
        return _hasher.verify(kept or _NOBODYS, password)
    except (VerificationError, InvalidHashError):
        return False


@past_documents
def hashed(password: str) -> str:
    """What to keep of it."""
    return _hasher.hash(password)
