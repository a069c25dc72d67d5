import type { Need } from '../../../../../shared/contracts/attention';
import type { AlertLanguage } from '../health/alert-words';

/** What mails about posts say, in one language. */
interface AttentionWords {
  stuck(count: number): string;
  stuckText(minutes: number): string;
  nothingSends: string;
  disabled: string;
  since(time: string): string;
  more(count: number): string;
  digest(count: number): string;
  needs: Record<Need, (count: number) => string>;
  stopped(count: number): string;
  accounts(count: number): string;
  open: string;
}

const one = (count: number, single: string, several: string) => (count === 1 ? `1 ${single}` : `${count} ${several}`);

const WORDS = {
  en: {
    stuck: (count) => `${one(count, 'post', 'posts')} should have gone out and did not`,
    stuckText: (minutes) => `More than ${minutes} minutes late, although nothing holds them:`,
    nothingSends:
      'Nothing sends posts: no process has tried any. Is the app, or its worker (npx community-hub worker), running? Its log may say why not.',
    disabled: 'Nothing sends posts here: syndication.enabled is false in this process, and no other one has tried any.',
    since: (time) => `since ${time}`,
    more: (count) => `and ${count} more`,
    digest: (count) => `Community hub: ${one(count, 'thing needs', 'things need')} a person`,
    needs: {
      failed: (count) => `${one(count, 'post', 'posts')} failed`,
      unsure: (count) => `${one(count, 'post', 'posts')} may or may not stand on a network: please look`,
      approval: (count) => `${one(count, 'post waits', 'posts wait')} for an approval`,
      'by-hand': (count) => `${one(count, 'post waits', 'posts wait')} to be done by hand`,
      'not-asked': (count) => `${one(count, 'post waits', 'posts wait')} because nobody asked to share them`,
      edit: (count) => `${one(count, 'post shows', 'posts show')} an older text that the network does not change`,
      drift: (count) =>
        `${one(count, 'post is', 'posts are')} not as sent any more: somebody changed or removed what stands`,
      'dry-run': (count) => `${one(count, 'post', 'posts')} would have been sent: it was a dry run`,
      'copies-left': (count) => `${one(count, 'copy stands', 'copies stand')} on a network although the item is gone`,
      reply: (count) => `${one(count, 'reply waits', 'replies wait')} for an answer`,
    },
    stopped: (count) => `${one(count, 'item was', 'items were')} not published or unpublished at the set time`,
    accounts: (count) => `${one(count, 'account needs', 'accounts need')} attention`,
    open: 'Open in the admin',
  },
  fr: {
    stuck: (count) =>
      count === 1
        ? '1 publication aurait dû partir et attend'
        : `${count} publications auraient dû partir et attendent`,
    stuckText: (minutes) => `Plus de ${minutes} minutes de retard, alors que rien ne les retient :`,
    nothingSends:
      'Rien n’envoie les publications : aucun processus n’en a essayé. L’application, ou son ouvrier (npx community-hub worker), tourne-t-elle ? Son journal peut dire pourquoi.',
    disabled:
      'Rien n’envoie les publications ici : syndication.enabled vaut false dans ce processus, et aucun autre n’en a essayé.',
    since: (time) => `depuis le ${time}`,
    more: (count) => `et ${count} de plus`,
    digest: (count) => `Community hub : ${count} ${count === 1 ? 'chose attend' : 'choses attendent'} quelqu’un`,
    needs: {
      failed: (count) => (count === 1 ? '1 publication a échoué' : `${count} publications ont échoué`),
      unsure: (count) =>
        `${one(count, 'publication est', 'publications sont')} peut-être sur un réseau, ou non : allez voir, s’il vous plaît`,
      approval: (count) => `${one(count, 'publication attend', 'publications attendent')} une validation`,
      'by-hand': (count) => `${one(count, 'publication est', 'publications sont')} à faire à la main`,
      'not-asked': (count) =>
        `${one(count, 'publication attend', 'publications attendent')} : personne n’a demandé de partager`,
      edit: (count) =>
        `${one(count, 'publication montre', 'publications montrent')} un texte plus ancien, que le réseau ne change pas`,
      drift: (count) =>
        `${one(count, 'publication n’est', 'publications ne sont')} plus telle qu’envoyée : quelqu’un y a touché sur le réseau`,
      'dry-run': (count) =>
        count === 1
          ? '1 publication aurait été envoyée : c’était un essai à blanc'
          : `${count} publications auraient été envoyées : c’était un essai à blanc`,
      'copies-left': (count) =>
        `${one(count, 'copie reste', 'copies restent')} sur un réseau alors que le contenu n’y est plus`,
      reply: (count) => `${one(count, 'message attend', 'messages attendent')} une réponse`,
    },
    stopped: (count) =>
      `${one(count, 'contenu n’a pas été publié ou dépublié', 'contenus n’ont pas été publiés ou dépubliés')} à l’heure prévue`,
    accounts: (count) => `${one(count, 'compte demande', 'comptes demandent')} votre attention`,
    open: 'Ouvrir dans l’administration',
  },
} as const satisfies Record<AlertLanguage, AttentionWords>;

/** The words of a language. */
export function attentionWords(language: AlertLanguage): AttentionWords {
  return WORDS[language];
}
