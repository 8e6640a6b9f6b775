import { Anchor, Table } from '@mantine/core'
import classes from './GuideText.module.css'
import type { Block, Line, Stretch } from './read-guide.ts'

/** A guide as it is written; what leads to another guide opens it in the same place. */
export function GuideText(props: { blocks: readonly Block[]; onOpen: (guide: string) => void }) {
  return (
    // The guides are written in Indonesian, whatever the console speaks.
    <div lang="id" className={classes.text}>
      <Blocks {...props} />
    </div>
  )
}

function Blocks(props: { blocks: readonly Block[]; onOpen: (guide: string) => void }) {
  return props.blocks.map((block, at) => <GuideBlock key={`${at} ${block.kind}`} block={block} onOpen={props.onOpen} />)
}

function GuideBlock(props: { block: Block; onOpen: (guide: string) => void }) {
  const { block, onOpen } = props
  if (block.kind === 'HEADING') return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
  if (block.kind === 'PARAGRAPH')
    return (
      <p>
        <Stretches line={block.line} onOpen={onOpen} />
      </p>
    )
  if (block.kind === 'TABLE') return <GuideTable {...block} onOpen={onOpen} />
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {block.items.map((item, at) => (
        <li key={`${at} ${block.items.length}`}>
          <Blocks blocks={item} onOpen={onOpen} />
        </li>
      ))}
    </Tag>
  )
}

function GuideTable(props: {
  head: readonly Line[]
  rows: readonly (readonly Line[])[]
  onOpen: (guide: string) => void
}) {
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {props.head.map((line, at) => (
              <Table.Th key={`${at} ${line.length}`} scope="col">
                <Stretches line={line} onOpen={props.onOpen} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map((row, at) => (
            <Table.Tr key={`${at} ${row.length}`}>
              {row.map((line, column) => (
                <Table.Td key={`${column} ${line.length}`}>
                  <Stretches line={line} onOpen={props.onOpen} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Stretches(props: { line: Line; onOpen: (guide: string) => void }) {
  return props.line.map((stretch, at) => (
    <StretchOfLine key={`${at} ${stretch.text}`} {...stretch} onOpen={props.onOpen} />
  ))
}

function StretchOfLine(props: Stretch & { onOpen: (guide: string) => void }) {
  const { guide, kind, text } = props
  if (guide !== undefined)
    return (
      <Anchor component="button" type="button" onClick={() => props.onOpen(guide)}>
        {text}
      </Anchor>
    )
  if (kind === 'STRONG') return <strong>{text}</strong>
  if (kind === 'EMPHASIS') return <em>{text}</em>
  return kind === 'CODE' ? <code>{text}</code> : text
}
