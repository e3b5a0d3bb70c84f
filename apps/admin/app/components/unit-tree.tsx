import { useShell } from "@vakans/web/shell";
import { at } from "./tenant-path";

export type Unit = { unitId: string; parentId: string | null; name: string; place: string };

type Placed = { unit: Unit; depth: number };

/** The units in the order of the tree, each with how deep it lies. A unit whose parent is unknown stands at the root. */
export function treeOrder(units: readonly Unit[]): readonly Placed[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  const below = (parentId: string | null, depth: number): Placed[] =>
    units
      .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.unitId, depth + 1)]);
  return below(null, 0);
}

/** The units to choose from, each with the names above it, since a list of choices has no depth. */
export function unitChoices(units: readonly Unit[]): { value: string; label: string }[] {
  const path: string[] = [];
  return treeOrder(units).map(({ unit, depth }) => {
    path.splice(depth, path.length, unit.name);
    return { value: unit.unitId, label: path.join(" / ") };
  });
}

/** The organisation as a tree of links. */
export function UnitTree({ units, slug }: { units: readonly Unit[]; slug: string }) {
  const roots = treeOrder(units).filter(({ depth }) => depth === 0);
  return <Branch units={units} slug={slug} own={roots.map(({ unit }) => unit)} />;
}

function Branch({ units, slug, own }: { units: readonly Unit[]; slug: string; own: readonly Unit[] }) {
  const { words } = useShell();
  return (
    <ul className="va-tree">
      {own.map((unit) => {
        const children = units.filter(({ parentId }) => parentId === unit.unitId);
        return (
          <li key={unit.unitId}>
            <a className="ds-link" href={at.unit(slug, unit.unitId)}>
              {unit.name}
            </a>{" "}
            <span className="va-quiet">{words.t("admin.inPlace", { place: unit.place })}</span>
            {children.length > 0 ? <Branch units={units} slug={slug} own={children} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
