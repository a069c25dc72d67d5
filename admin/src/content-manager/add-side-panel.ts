import { type SidePanel, SocialPagesPanel } from './social-pages/SocialPagesPanel';

interface PanelApi {
  addEditViewSidePanel(panels: SidePanel[]): void;
}

function hasPanels(apis: unknown): apis is PanelApi {
  return typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis;
}

/** Adds our panel to the edit view, below Strapi's own; nothing where the content manager has no panels. */
export function addSocialPagesPanel(apis: unknown): void {
  if (hasPanels(apis)) apis.addEditViewSidePanel([SocialPagesPanel]);
}
