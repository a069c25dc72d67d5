export const LOGIN = { email: 'admin@demo.example', password: 'Demo1234!' };

const NETWORKS = [
  { id: 'tootle', name: 'Tootle, like Mastodon' },
  { id: 'skyline', name: 'Skyline, like Bluesky' },
  { id: 'receiver', name: 'A webhook receiver' },
];

/** Every address a visitor of the demo may want. */
export function addresses(port, networks) {
  const origin = `http://localhost:${port}`;
  return {
    hub: `${origin}/hub`,
    pages: [`${origin}/hub/en`, `${origin}/hub/fr`, `${origin}/hub/fr/evenements`, `${origin}/hub/en/stores`],
    api: `${origin}/api/community-hub/items?locale=en`,
    admin: `${origin}/admin`,
    networks: NETWORKS.map(({ id, name }) => ({ name, url: networks[id].url })),
  };
}

/** What stands on the screen while the demo runs. */
export function summary({ hub, api, admin, networks }, took) {
  const rows = [
    ['The hub', hub],
    ['The admin', admin],
    ['', `${LOGIN.email}  ${LOGIN.password}`],
    ['The API', api],
    ...networks.map(({ name, url }) => [name, url]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 3;
  return `
  Ready after ${took}.

${rows.map(([label, value]) => `    ${label.padEnd(width)}${value}`).join('\n')}

  Publish an event in the admin and watch it appear on the hub and on the networks.
  Ctrl-C stops everything; the data stays.
`;
}
