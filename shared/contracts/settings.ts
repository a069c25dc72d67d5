/** GET /settings; POST /hub/open and /hub/close answer the same. */
export interface SettingsResponse {
  data: {
    hub: {
      open: boolean;
      url: string | null;
      /** What opening grants to anonymous visitors: controller actions. */
      grants: string[];
      /** Why it cannot be opened, naming the setting. */
      problem: string | null;
    };
    publicUrl: string | null;
    /** Kinds of standing information that a site must have and are not published. */
    missingInfo: ('legal-notice' | 'privacy')[];
    /** `unavailable`: switched on, but this machine cannot draw; covers are shared instead. */
    shareImages: 'drawn' | 'off' | 'unavailable';
  };
}
