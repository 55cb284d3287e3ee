import type { Block } from "../../../guidance/index.ts";
import { typesetHeading } from "../../french/index.ts";
import { Line, Words } from "./line.tsx";

/** A text of guidance. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div class="prose">
      {blocks.map((block) => (
        <Part block={block} />
      ))}
    </div>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 2 ? "h2" : "h3";
      return (
        <Heading>
          <Words text={typesetHeading(block.text)} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line parts={block.parts} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <Line parts={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}
