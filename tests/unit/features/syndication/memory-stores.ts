import type { Json } from '../../../../server/src/core/json';
import { DEFAULT_RULES } from '../../../../server/src/features/syndication/accounts/account-rules';
import { UNKNOWN_HEALTH } from '../../../../server/src/features/syndication/health/account-health';
import type {
  Account,
  AccountStore,
  Decision,
  PlanRow,
  PlanSlot,
  PlanTable,
  PlanTarget,
  Post,
  PostStore,
  SettingsStore,
} from '../../../../server/src/features/syndication/ports';

/** Accounts in memory, with what a database keeps beside them. */
export function memoryAccounts({ encrypts = true } = {}) {
  const rows = new Map<number, Account>();
  const secrets = new Map<number, Record<string, string>>();
  const sessions = new Map<number, Json>();
  const unreadable = new Set<number>();
  const removed: Account[] = [];
  let nextId = 1;
  const store: AccountStore = {
    encrypts,
    list: async () => [...rows.values()],
    everConnected: async () => [...rows.values(), ...removed],
    find: async (id) => rows.get(id) ?? null,
    async insert({ secrets: given, ...account }) {
      const id = nextId++;
      const fresh = { id, reason: null, pausedUntil: null, rules: DEFAULT_RULES };
      const row: Account = { health: UNKNOWN_HEALTH, ...account, ...fresh };
      rows.set(id, row);
      secrets.set(id, given);
      return row;
    },
    async update(id, { secrets: given, health, ...patch }) {
      const row = rows.get(id);
      if (!row) return null;
      if (given) {
        secrets.set(id, given);
        sessions.delete(id);
      }
      const next = { ...row, ...patch, health: { ...row.health, ...health } };
      rows.set(id, next);
      return next;
    },
    async remove(id) {
      const row = rows.get(id) ?? null;
      rows.delete(id);
      if (row) removed.push(row);
      secrets.delete(id);
      return row;
    },
    async credentials(id) {
      const row = rows.get(id);
      return row && !unreadable.has(id) ? { ...row.settings, ...secrets.get(id) } : null;
    },
    session: async (id) => sessions.get(id),
    async saveSession(id, value) {
      sessions.set(id, value);
    },
  };
  return { store, secrets, sessions, unreadable };
}

export function memorySettings(): SettingsStore {
  const values = new Map<string, Json>();
  return {
    get: async (name) => values.get(name),
    async set(name, value) {
      values.set(name, value);
    },
  };
}

export function memoryPlans(newKey: () => string): PlanTable {
  const rows = new Map<string, PlanRow>();
  const idOf = ({ documentId, kind, locale }: PlanTarget, { accountId, subject, occasion }: PlanSlot) =>
    [documentId, kind, locale, accountId, subject, occasion].join(' ');
  const read = (target: PlanTarget) => [...rows].filter(([id, row]) => id === idOf(target, row)).map(([, row]) => row);
  return {
    read: async (target) => read(target),
    async write(target, given) {
      for (const row of given) {
        const id = idOf(target, row);
        rows.set(id, { ...row, postKey: rows.get(id)?.postKey ?? newKey() });
      }
      return read(target);
    },
    async keys(target, slots) {
      return slots.map((slot) => {
        const id = idOf(target, slot);
        const row = rows.get(id) ?? { ...slot, ticked: null, text: null, at: null, pictures: null, postKey: newKey() };
        rows.set(id, row);
        return row.postKey;
      });
    },
  };
}

/** Posts in memory, newest change first as the real list is. */
export function memoryPosts(posts: Post[]): PostStore {
  const rows = new Map(posts.map((post) => [post.id, post]));
  const newest = () => [...rows.values()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id);
  const decisions: { postId: number; decision: Decision }[] = [];
  const held = (reason: string) =>
    [...rows.values()].filter((post) => post.work === 'held' && post.problem?.code === reason);
  return {
    async list(filter, { limit, after }) {
      const matching = newest()
        .filter((post) => !filter.work || filter.work.includes(post.work))
        .filter((post) => !filter.presence || filter.presence.includes(post.presence))
        .filter((post) => !filter.copies || isLeft(post))
        .filter((post) => !filter.problem || filter.problem.includes(post.problem?.code ?? ''))
        .filter((post) => !filter.account || filter.account.includes(post.accountId))
        .filter(
          (post) =>
            !after || post.updatedAt < after.updatedAt || (post.updatedAt === after.updatedAt && post.id < after.id),
        );
      const page = matching.slice(0, limit);
      const last = page.at(-1);
      return {
        posts: page,
        next: matching.length > limit && last ? { updatedAt: last.updatedAt, id: last.id } : null,
      };
    },
    find: async (id) => rows.get(id) ?? null,
    byKey: async (key) => [...rows.values()].find((post) => post.key === key) ?? null,
    ofDocument: async (documentId) => [...rows.values()].filter((post) => post.documentId === documentId),
    attempts: async () => [],
    decisions: async (postId) => decisions.filter((one) => one.postId === postId).map(({ decision }) => decision),
    counts: async () => new Map(),
    notAsked: async ({ documentId, locale, rehearsed }) =>
      held(rehearsed ? 'dry-run' : 'not-asked')
        .filter((post) => documentId === undefined || post.documentId === documentId)
        .filter((post) => locale === undefined || post.locale === locale)
        .map(({ id }) => id),
    countCopiesLeft: async () => [...rows.values()].filter(isLeft).length,
    countHeld: async (reason) => held(reason).length,
    unanswered: async () => new Map(),
    countUnanswered: async () => 0,
    reach: async () => new Map(),
    orphans: async () => [],
    async write(before, after, decision) {
      if (rows.get(before.id)?.version !== before.version) return null;
      const next = { ...after, version: before.version + 1 };
      rows.set(before.id, next);
      if (decision) decisions.push({ postId: before.id, decision });
      return next;
    },
    async reschedule(before, after, _at, decision) {
      return this.write(before, after, decision);
    },
    async replace(before, after, next, decision) {
      if (!(await this.write(before, after, decision))) return null;
      const row = { ...next, id: Math.max(0, ...rows.keys()) + 1, version: 1 };
      rows.set(row.id, row);
      return row;
    },
  };
}

function isLeft({ presence, desired, work }: Post): boolean {
  return presence === 'live' && desired === 'absent' && (work === 'failed' || work === 'held');
}
