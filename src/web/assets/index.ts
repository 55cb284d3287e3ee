export { type Asset, type Assets, readAssets, styleSheet } from "./assets.ts";
