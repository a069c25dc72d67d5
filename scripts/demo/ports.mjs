import { createServer } from 'node:net';

/** True when nothing listens on the port, on IPv4 and (where there is one) IPv6 loopback. */
export async function isPortFree(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => canListen(port, host)));
  return answers.every(Boolean);
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
