export { takesLocale } from './choose-locale';
export { composeDraft } from './compose-draft';
export type { CallContext, DispatchPorts } from './dispatch-ports';
export { createDispatcher, type Dispatcher } from './dispatcher';
export {
  isTickedByDefault,
  type PlanPorts,
  type Publication,
  planPublication,
  planWithdrawal,
  type ShareIntent,
} from './plan-posts';
export { POLICY, type Policy } from './policy';
export type * from './ports';
export { createPostDecisions } from './post-actions';
export { createRenderer, type RenderedPost, type RenderPost, type RenderWarning, type TextKit } from './render-post';
export { runLane } from './run-lane';
