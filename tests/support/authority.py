"""A certificate authority that lives for one test run, and what it signs for loopback."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

FROM = datetime(2020, 1, 1, tzinfo=UTC)
UNTIL = FROM + timedelta(days=365 * 80)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What a server on loopback shows, and the authority that a client must trust for it."""

    ca_file: Path
    certificate: Path
    key: Path


def issue(folder: Path, host: str = "localhost") -> Papers:
    """Make an authority and one certificate for a host, as PEM files in a folder."""
    ca_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Afterword test authority")])
    authority = (
        _builder(ca_name, ca_name, ca_key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(ca_key, hashes.SHA256())
    )
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    names = x509.SubjectAlternativeName(
        [x509.DNSName(host), x509.IPAddress(ip_address("127.0.0.1"))]
        if host == "localhost"
        else [x509.DNSName(host)]
    )
    signed = (
        _builder(subject, ca_name, server_key)
        .add_extension(names, critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    papers = Papers(
        ca_file=folder / f"{host}-ca.pem",
        certificate=folder / f"{host}.pem",
        key=folder / f"{host}.key",
    )
    papers.ca_file.write_bytes(authority.public_bytes(Encoding.PEM))
    papers.certificate.write_bytes(signed.public_bytes(Encoding.PEM))
    papers.key.write_bytes(
        server_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return papers


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FROM)
        .not_valid_after(UNTIL)
    )
