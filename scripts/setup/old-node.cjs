// Goes before the scripts of `npm start`, `npm test` and the like. A Node too old for their modules would answer with a syntax error of
// its own, so this is written in what every Node understands.
const { node } = process.versions;

if (Number(node.split('.')[0]) < 20) {
  console.error(`Helpclock needs Node 20 or newer; this is Node ${node}.`);
  process.exit(1);
}
