import type { Page } from '../../pages';

/** IANA zone on whose clocks an item tells its times, or one of its sessions does; `home` for what has no place. */
export function zoneOf(page: Page, subject: string, home: string): string {
  switch (page.kind) {
    case 'event':
    case 'store':
      return page.facts.timezone;
    case 'training': {
      const { sessions } = page.facts;
      return (sessions.find(({ key }) => key === subject) ?? sessions[0])?.timezone ?? home;
    }
    default:
      return home;
  }
}
