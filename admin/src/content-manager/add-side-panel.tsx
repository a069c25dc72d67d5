import { styled } from 'styled-components';

import { HeadPanel } from './head/HeadPanel';
import { ConsentsPanel } from './photos/ConsentsPanel';
import { PhotosPanel } from './photos/PhotosPanel';
import { RepliesPanel } from './replies/RepliesPanel';
import { type SidePanel, SocialPagesPanel } from './social-pages/SocialPagesPanel';
import { TimersPanel } from './timers/TimersPanel';

interface PanelApi {
  addEditViewSidePanel(panels: SidePanel[]): void;
}

function hasPanels(apis: unknown): apis is PanelApi {
  return typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis;
}

const PANELS: readonly SidePanel[] = [
  PhotosPanel,
  ConsentsPanel,
  TimersPanel,
  RepliesPanel,
  SocialPagesPanel,
  HeadPanel,
];

function withinDrawer(panel: SidePanel): SidePanel {
  return (props) => {
    const described = panel(props);
    return described && { ...described, content: <Fitted>{described.content}</Fitted> };
  };
}

/** On a phone Strapi's drawer grows as wide as the longest line in it; ours are cut to the room there is. */
const Fitted = styled.div`
  width: 100%;
  contain: inline-size;
`;

/** Adds our panels to the edit view, below Strapi's own; nothing where the content manager has no panels. */
export function addSidePanels(apis: unknown): void {
  if (hasPanels(apis)) apis.addEditViewSidePanel(PANELS.map(withinDrawer));
}
