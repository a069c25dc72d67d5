import type { Finding } from '../../../../../shared/contracts/posts';
import type { WhyLanguage } from '../../../../../shared/contracts/why';
import { frenchSpacing } from '../../../../../shared/french-spacing';
import { sentenceIn } from '../../../../../shared/sentences/sentence-in';
import type { Instant } from '../../../core/clock';
import type { Lateness } from '../attention/attention';
import type { Account, Attempt, Decision, OperationKind, Post } from '../ports';
import type { Absence } from './absence';
import { en } from './en';
import { fr } from './fr';
import type { ItemTime, WhyWords } from './words';

const WORDS = { en, fr } as const satisfies Record<WhyLanguage, WhyWords>;

/** How an explanation is to be read. */
export interface Reading {
  language: WhyLanguage;
  /** IANA name of the zone of its times. */
  timeZone: string;
}

export interface PostFacts {
  post: Post;
  /** Null when nothing is known of it any more. */
  account: Account | null;
  isConnected: boolean;
  attempts: readonly Attempt[];
  decisions: readonly Decision[];
  /** Null: not later than it may be. */
  late: Lateness | null;
  /** What its item does by itself, the soonest first. */
  itemTimes: readonly ItemTime[];
}

/** One paragraph: where a post stands, what comes next, what is in the way, and what happened last. */
export function explainPost(facts: PostFacts, reading: Reading): string {
  const { post } = facts;
  const words: WhyWords = WORDS[reading.language];
  const time = timesIn(reading);
  const name = nameOf(facts.account);
  const since = post.receipt && time(post.receipt.at);
  const sentences = [
    words.presence[post.presence](name, since),
    words.work[post.work](words.task[taskOf(post)], post.at === null ? words.now : time(post.at)),
    ...(facts.late === null ? [] : [words.late[facts.late]]),
    ...problemOf(post, words, reading.language),
    ...accountTrouble(facts, words, time),
    ...proposalOf(post, words, time),
    ...attemptsOf(facts.attempts, words, time),
    ...decisionOf(facts.decisions, words, time),
    ...itemTimesOf(facts.itemTimes, words, time),
  ];
  return spaced(sentences.join(' '), reading.language);
}

/** Why there is nothing of an item on an account. */
export function explainAbsence(
  absence: Absence,
  { account, itemTimes }: { account: Account; itemTimes: readonly ItemTime[] },
  reading: Reading,
): string {
  const words: WhyWords = WORDS[reading.language];
  const time = timesIn(reading);
  const say = words.absence[absence.code] as (absence: Absence, names: object) => string;
  const sentences = [say(absence, { account: nameOf(account), time }), ...itemTimesOf(itemTimes, words, time)];
  return spaced(sentences.join(' '), reading.language);
}

function itemTimesOf(times: readonly ItemTime[], words: WhyWords, time: Times): string[] {
  return times.map(({ action, at, isStopped }) => (isStopped ? words.stopped : words.itemTime)[action](time(at)));
}

type Times = (at: Instant) => string;

function timesIn({ language, timeZone }: Reading): Times {
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return (at) => format.format(new Date(at));
}

function spaced(text: string, language: WhyLanguage): string {
  return language === 'fr' ? frenchSpacing(text) : text;
}

function nameOf(account: Account | null): string {
  if (!account) return '?';
  return account.handle === '' ? account.label : `${account.label} (${account.handle})`;
}

/** What is being done, or would be next. */
function taskOf({ operation, desired, presence }: Post): OperationKind {
  if (operation) return operation.kind;
  if (presence === 'none' || presence === 'removed') return 'publish';
  return desired === 'absent' ? 'remove' : 'update';
}

function problemOf({ problem }: Post, words: WhyWords, language: WhyLanguage): string[] {
  if (!problem) return [];
  const { detail, hint } = problem;
  const said = detail === '' ? [] : [words.detail(sentenceIn(language, detail))];
  return [words.problem[problem.code], ...said, ...(hint ? [sentenceIn(language, hint)] : [])];
}

/** An account that does not work matters only to a post that wants to go out. */
function accountTrouble({ post, account, isConnected }: PostFacts, words: WhyWords, time: Times): string[] {
  const name = nameOf(account);
  if (!isConnected) return [words.account.disconnected(name, '')];
  const wants = post.work === 'planned' || post.work === 'due' || post.work === 'sending' || post.work === 'waiting';
  if (!account || !wants || account.state === 'ready') return [];
  const until = account.pausedUntil === null ? '' : time(account.pausedUntil);
  return [words.account[account.state](name, account.state === 'paused' ? until : (account.reason ?? ''))];
}

function proposalOf({ approval }: Post, words: WhyWords, time: Times): string[] {
  if (approval?.state !== 'proposed') return [];
  return [words.proposed(approval.proposer.name || words.hub, time(approval.proposedAt))];
}

function attemptsOf(attempts: readonly Attempt[], words: WhyWords, time: Times): string[] {
  const last = attempts.at(-1);
  if (!last) return [];
  const outcome = last.outcome === null ? words.running : words.outcome[last.outcome];
  return [words.attempts(attempts.length, time(last.startedAt), outcome)];
}

/** What the hub found by itself is told with what is in the way, and is nobody's decision. */
function isDecided(decision: Decision): decision is Decision & { action: Exclude<Decision['action'], Finding> } {
  return decision.action !== 'found-changed' && decision.action !== 'found-gone';
}

function decisionOf(decisions: readonly Decision[], words: WhyWords, time: Times): string[] {
  const last = decisions.filter(isDecided).at(-1);
  if (!last) return [];
  const what = words.decision[last.action] + (last.reason === null ? '' : ` (${last.reason})`);
  return [words.decided(last.by.name || words.hub, time(last.at), what)];
}
