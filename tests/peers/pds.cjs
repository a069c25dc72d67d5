// A real Bluesky personal data server (with its directory) on this machine; prints its address and an account.
const { TestNetworkNoAppView } = require('@atproto/dev-env');

async function main() {
  const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost', enableDidDocWithSession: true } });
  const agent = network.pds.getClient();
  const password = 'peer-password-1';
  await agent.createAccount({ handle: 'atelier.test', email: 'atelier@example.org', password });
  const { data } = await agent.com.atproto.server.createAppPassword({ name: 'hub' });
  const ready = {
    url: network.pds.url,
    handle: 'atelier.test',
    did: agent.assertDid,
    password,
    appPassword: data.password,
  };
  process.send?.(ready);
  process.once('disconnect', () => network.close().finally(() => process.exit(0)));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
