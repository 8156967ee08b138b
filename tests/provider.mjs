// A real provider of accounts (OpenID Connect) for tests: `node provider.mjs MODULES CLIENTS` prints its port
// when it answers. Who logs in is whoever the request names in `x-account`: nobody is asked for a password.
//
// What tests have it do stands at /tests: `accounts` are who there is, `spoil` is what it does to the next
// answers that it should not (see SPOILERS).
import { createServer } from "node:http";
import { createHmac, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { pathToFileURL } from "node:url";

const [modules, clients] = process.argv.slice(2);
const { Provider } = await import(pathToFileURL(`${modules}/oidc-provider/lib/index.js`));

const base64 = (said) => Buffer.from(said).toString("base64url");
const keyNamed = (kid) => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256", privateKey };
};
const own = keyNamed("first");
const next = keyNamed("next");
const open = ({ kid, use, alg, kty, n, e }) => ({ kid, use, alg, kty, n, e });

/** A token that says `claims`, signed with the key. */
const signed = (claims, key, header = { alg: "RS256", kid: key.kid }) => {
  const said = `${base64(JSON.stringify(header))}.${base64(JSON.stringify(claims))}`;
  return `${said}.${sign("sha256", Buffer.from(said), key.privateKey).toString("base64url")}`;
};

const pem = createPublicKey({ key: open(own), format: "jwk" }).export({ type: "spki", format: "pem" });
const hour = 3600;

/** What a provider that lies, or somebody between it and us, might answer with: claims to a token. */
const SPOILERS = {
  expired: (claims) => signed({ ...claims, iat: claims.iat - hour, exp: claims.iat - 600 }, own),
  "not-yet": (claims) => signed({ ...claims, iat: claims.iat + 600, nbf: claims.iat + 600 }, own),
  skewed: (claims) => signed({ ...claims, iat: claims.iat + 60, exp: claims.iat - 60 }, own),
  nonce: (claims) => signed({ ...claims, nonce: "another" }, own),
  "no-nonce": ({ nonce, ...claims }) => signed(claims, own),
  issuer: (claims) => signed({ ...claims, iss: "https://somebody.example.org" }, own),
  audience: (claims) => signed({ ...claims, aud: "another-client" }, own),
  "not-ours": (claims) =>
    signed({ ...claims, aud: [claims.aud, "another-client"], azp: "another-client" }, own),
  hash: (claims) => signed({ ...claims, at_hash: "AAAAAAAAAAAAAAAAAAAAAA" }, own),
  "other-key": (claims) => signed(claims, next, { alg: "RS256", kid: own.kid }),
  "unknown-key": (claims) => signed(claims, next),
  rotated: (claims) => signed(claims, next),
  overflow: (claims) =>
    signed({ ...claims, _claim_names: { groups: "src1" }, _claim_sources: { src1: {} } }, own),
  "no-subject": ({ sub, ...claims }) => signed(claims, own),
  none: (claims) => `${base64('{"alg":"none"}')}.${base64(JSON.stringify(claims))}.`,
  hmac: (claims) => {
    const said = `${base64(`{"alg":"HS256","kid":"${own.kid}"}`)}.${base64(JSON.stringify(claims))}`;
    return `${said}.${createHmac("sha256", pem).update(said).digest("base64url")}`;
  },
  nonsense: () => "nonsense",
};

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
let told = { accounts: {}, spoil: "" };

const provider = new Provider(issuer, {
  clients: JSON.parse(clients),
  jwks: { keys: [(({ privateKey, ...jwk }) => jwk)(own)] },
  claims: { openid: ["sub"], profile: ["name", "groups"] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/here/${interaction.uid}` },
  async findAccount(_, id) {
    return { accountId: id, claims: () => ({ sub: id, ...told.accounts[id] }) };
  },
  async loadExistingGrant(ctx) {
    const { Grant } = ctx.oidc.provider;
    const grant = new Grant({
      accountId: ctx.oidc.session.accountId,
      clientId: ctx.oidc.client.clientId,
    });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, go) => {
  await go();
  const { spoil } = told;
  if (ctx.path === "/token" && SPOILERS[spoil] && ctx.body?.id_token) {
    const claims = JSON.parse(Buffer.from(ctx.body.id_token.split(".")[1], "base64url"));
    ctx.body = { ...ctx.body, id_token: SPOILERS[spoil](claims) };
  }
  if (ctx.path === "/jwks" && spoil === "rotated") {
    ctx.body = { keys: [open(next)] };
  }
  if (ctx.path === "/me" && spoil === "userinfo") {
    ctx.body = { ...ctx.body, sub: "somebody-else" };
  }
});

server.on("request", async (request, response) => {
  if (request.url === "/tests") {
    let said = "";
    for await (const part of request) {
      said += part;
    }
    told = JSON.parse(said);
    response.end();
  } else if (request.url.startsWith("/here/")) {
    const account = request.headers["x-account"];
    const login = account
      ? { login: { accountId: account } }
      : { error: "access_denied", error_description: "nobody" };
    await provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
  } else {
    provider.callback()(request, response);
  }
});

console.log(server.address().port);
