/** Whatever no other route of a tenant knows. It keeps the frame, so that the way back is there. */
export const loader = (): never => {
  throw new Response(null, { status: 404 });
};

export default function NotFound() {
  return null;
}
