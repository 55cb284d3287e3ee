/** Algorithm 2: gradient-boosted trees that learn what algorithm 1 leaves unexplained, then calibration. */
export { type BoostedTrees, predictBoostedTrees, trainBoostedTrees } from "./boosted-trees.ts";
