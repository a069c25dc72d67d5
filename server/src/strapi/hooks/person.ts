import type { Core } from '@strapi/strapi';
import type { Person } from '../../features/syndication/ports';
import { timedWork } from '../timers/timed-work';

/** The hub itself: work that no call asked for. */
const NOBODY: Person = { name: '', id: null };

/** What a call's state tells of who makes it. */
interface CallState {
  user?: {
    id: number | string;
    firstname?: string | null;
    lastname?: string | null;
    email?: string;
    username?: string | null;
  };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** Who makes the current call or planned the current work, as the admin names her; a token by its name. */
export function personOf(strapi: Core.Strapi): Person {
  const planned = timedWork();
  if (planned) return planned.by;
  const state = strapi.requestContext.get()?.state as CallState | undefined;
  const { user, auth } = state ?? {};
  if (user) {
    const isAdmin = auth?.strategy?.name === 'admin';
    const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { name: named(fullName || user.username || user.email), id: isAdmin ? Number(user.id) : null };
  }
  const token = auth?.credentials?.name;
  return token ? { name: named(`API: ${token}`), id: null } : NOBODY;
}

/** As long as its column. */
function named(name: string | null | undefined): string {
  return (name ?? '').slice(0, 255);
}
