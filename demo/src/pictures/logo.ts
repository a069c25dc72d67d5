import sharp from 'sharp';
import { createCanvas, path, rect } from './canvas';
import { COLORS } from './palette';
import { wheelMark } from './shop';

/** The brand's mark on its own ground, square, as PNG bytes: a wheel that rolls under a crescent moon. */
export async function drawLogo(size: number): Promise<Buffer> {
  const c = createCanvas(512, 512, 1);
  c.add(rect(0, 0, 512, 512, COLORS.deep, 'rx="112"'));
  c.group('transform="translate(-52 8) scale(1.06)"', () => {
    c.add(path('M196 72A168 168 0 1 0 440 330A190 190 0 0 1 196 72Z', COLORS.honey));
    wheelMark(c, 312, 212, 92, COLORS.cream);
  });
  return sharp(Buffer.from(c.toSvg())).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}

/** Signs of the organisations the brand helps; each is a plain shape in its own colour. */
export const PARTNER_SIGNS = {
  school: { ground: COLORS.brick, shape: 'M96 300L256 150L416 300V400H300V320H212V400H96Z' },
  river: {
    ground: COLORS.lagoon,
    shape: 'M76 226q60 -80 120 0q60 80 120 0q60 -80 120 0v90q-60 -80 -120 0q-60 80 -120 0q-60 -80 -120 0Z',
  },
  shelter: {
    ground: COLORS.plum,
    shape: 'M256 410C60 280 110 130 200 140q44 6 56 60q12 -54 56 -60C402 130 452 280 256 410Z',
  },
} as const;
export type PartnerSign = keyof typeof PARTNER_SIGNS;

export async function drawPartnerSign(name: PartnerSign, size: number): Promise<Buffer> {
  const { ground, shape } = PARTNER_SIGNS[name];
  const c = createCanvas(512, 512, 1);
  c.add(rect(0, 0, 512, 512, ground, 'rx="256"'), path(shape, COLORS.cream));
  return sharp(Buffer.from(c.toSvg())).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}
