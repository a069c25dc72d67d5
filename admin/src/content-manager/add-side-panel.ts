import { HeadPanel } from './head/HeadPanel';
import { ConsentsPanel } from './photos/ConsentsPanel';
import { PhotosPanel } from './photos/PhotosPanel';
import { type SidePanel, SocialPagesPanel } from './social-pages/SocialPagesPanel';

interface PanelApi {
  addEditViewSidePanel(panels: SidePanel[]): void;
}

function hasPanels(apis: unknown): apis is PanelApi {
  return typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis;
}

/** Adds our panels to the edit view, below Strapi's own; nothing where the content manager has no panels. */
export function addSidePanels(apis: unknown): void {
  if (hasPanels(apis)) apis.addEditViewSidePanel([PhotosPanel, ConsentsPanel, SocialPagesPanel, HeadPanel]);
}
