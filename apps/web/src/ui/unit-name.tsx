/** A unit beside other facts: the short name to see, the full one to hear and to point at. */
export function UnitName({ unit, isFull = false }: { unit: { readonly name: string; readonly shortName: string }; isFull?: boolean }) {
  if (isFull || unit.name === unit.shortName) return <span>{unit.name}</span>;
  return <abbr className="unit-name" title={unit.name}>{unit.shortName}</abbr>;
}
