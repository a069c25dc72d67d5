/** GET /kinds: the app's own types that are kinds here, besides the plugin's. */
import type { Kind } from '../kinds';

export interface KindsResponse {
  data: { kind: Kind; contentType: string }[];
}
