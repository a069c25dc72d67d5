import { createServer } from 'node:net';

const NETWORK_PORTS = [4801, 4802, 4803];

/** Ports of the practice networks. DEMO_NETWORK_PORTS=4811,4812,4813 moves them: connected accounts remember theirs. */
export function networkPorts(value = process.env.DEMO_NETWORK_PORTS) {
  const ports = value?.split(',').map(Number) ?? NETWORK_PORTS;
  return ports.length === NETWORK_PORTS.length && ports.every(Number.isInteger) ? ports : NETWORK_PORTS;
}

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
