// Takes what Cargo says of the tests that it has compiled, line by line, runs each. A test that fails stops its
// program, and the trace of that names it.
import { readFileSync } from "node:fs";

const artifacts = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const programs = artifacts.filter((artifact) => artifact.profile?.test && artifact.executable);
if (!programs.length) throw new Error("there is nothing to run");

for (const { executable, target } of programs) {
  const start = performance.now();
  const { instance } = await WebAssembly.instantiate(readFileSync(executable));
  const code = instance.exports.main(0, 0);
  if (code !== 0) throw new Error(`${target.name} of ${target.src_path} ended with ${code}`);
  console.log(`${target.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
