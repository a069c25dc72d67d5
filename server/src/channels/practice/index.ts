export { type PracticeEntry, type PracticePayload, type PracticeTimeline, practice } from './practice';
