import * as library from 'savile';
import { tailorOnce } from '../../tailor_once.js';

export const dynamic = 'force-dynamic';

export async function GET() {
  return Response.json(await tailorOnce(library));
}
