import type { BootedHub } from './boot';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Calls admin routes as one admin user. */
export interface AdminSession {
  call(method: Method, path: string, body?: unknown): Promise<{ status: number; body: Answer; text: string }>;
}

/** What an admin call answers: data, or Strapi's error. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  data: any;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  meta?: any;
  error?: {
    status: number;
    name: string;
    message: string;
    details: { errors?: { path: string[]; message: string }[] };
  };
}

const PASSWORD = 'Test1234!';
let people = 0;

/** Logs in as the super admin, or as somebody whose role has exactly the given actions. */
export async function loginAs(hub: BootedHub, actions: 'super-admin' | readonly string[]): Promise<AdminSession> {
  const { strapi } = hub;
  people += 1;
  const email = `person-${people}@example.org`;
  const role =
    actions === 'super-admin'
      ? await ensureSuperAdmin(hub)
      : await strapi.service('admin::role').create({ name: `Role ${people}`, description: 'made by a test' });
  if (actions !== 'super-admin') {
    const permissions = actions.map((action) => ({ action, subject: null, conditions: [], properties: {} }));
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
  }
  await strapi.service('admin::user').create({
    email,
    firstname: 'Test',
    lastname: `Person ${people}`,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const answer = await hub.request.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  const token = answer.body.data.token as string;
  return {
    async call(method, path, body) {
      const request = hub.request[method](path).set('Authorization', `Bearer ${token}`);
      const { status, body: answered, text } = await (body === undefined ? request : request.send(body as object));
      return { status, body: answered as Answer, text };
    },
  };
}

async function ensureSuperAdmin({ strapi }: BootedHub): Promise<{ id: number }> {
  return strapi.service('admin::role').getSuperAdmin();
}
