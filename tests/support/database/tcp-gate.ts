import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door in front of a server on this machine, which can be shut as if the server had died. */
export interface TcpGate {
  port: number;
  /** Cuts every connection and refuses new ones. */
  shut(): void;
  open(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTcpGate(target: { host: string; port: number }): Promise<TcpGate> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  let port = 0;
  const open = () =>
    new Promise<void>((done) => {
      server.listen(port, '127.0.0.1', () => {
        ({ port } = server.address() as AddressInfo);
        done();
      });
    });
  const shut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  await open();
  return {
    get port() {
      return port;
    },
    shut,
    open,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
