import { Anchor, Table } from '@mantine/core'
import type { MarkedToken, Token, Tokens } from 'marked'
import classes from './GuideText.module.css'
import { guideOfLink, piecesOf } from './read-guide.ts'

interface Reading {
  /** Opens another guide in the same place. */
  readonly onOpen: (guide: string) => void
}

/** A guide as it is written; what leads to another guide opens it in the same place. */
export function GuideText(props: Reading & { blocks: readonly MarkedToken[] }) {
  return (
    // The guides are written in Indonesian, whatever the console speaks.
    <div lang="id" className={classes.text}>
      <Pieces of={props.blocks} onOpen={props.onOpen} />
    </div>
  )
}

function Pieces(props: Reading & { of: readonly Token[] }) {
  return piecesOf(props.of).map((piece, at) => (
    <Piece key={`${at} ${piece.type}`} piece={piece} onOpen={props.onOpen} />
  ))
}

function Piece(props: Reading & { piece: MarkedToken }) {
  const { piece, onOpen } = props
  switch (piece.type) {
    case 'heading': {
      const Tag = piece.depth === 1 ? 'h2' : 'h3'
      return (
        <Tag>
          <Pieces of={piece.tokens} onOpen={onOpen} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Pieces of={piece.tokens} onOpen={onOpen} />
        </p>
      )
    case 'list':
      return <GuideList list={piece as Tokens.List} onOpen={onOpen} />
    case 'table':
      return <GuideTable table={piece as Tokens.Table} onOpen={onOpen} />
    case 'strong':
      return (
        <strong>
          <Pieces of={piece.tokens} onOpen={onOpen} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Pieces of={piece.tokens} onOpen={onOpen} />
        </em>
      )
    case 'codespan':
      return <code>{piece.text}</code>
    case 'link':
      return <GuideLink link={piece} onOpen={onOpen} />
    case 'text':
      return piece.tokens === undefined ? piece.text : <Pieces of={piece.tokens} onOpen={onOpen} />
    case 'escape':
      return piece.text
    default:
      // A guide has nothing else to say: lines, raw HTML and pictures are left out.
      return null
  }
}

function GuideList(props: Reading & { list: Tokens.List }) {
  const Tag = props.list.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {props.list.items.map((item, at) => (
        <li key={`${at} ${item.text}`}>
          <Pieces of={item.tokens} onOpen={props.onOpen} />
        </li>
      ))}
    </Tag>
  )
}

function GuideTable(props: Reading & { table: Tokens.Table }) {
  const { table, onOpen } = props
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {table.header.map((cell, at) => (
              <Table.Th key={`${at} ${cell.text}`} scope="col">
                <Pieces of={cell.tokens} onOpen={onOpen} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, at) => (
            <Table.Tr key={`${at} ${row[0]?.text}`}>
              {row.map((cell, column) => (
                <Table.Td key={`${column} ${cell.text}`}>
                  <Pieces of={cell.tokens} onOpen={onOpen} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function GuideLink(props: Reading & { link: Tokens.Link }) {
  const { link, onOpen } = props
  const guide = guideOfLink(link.href)
  const words = <Pieces of={link.tokens} onOpen={onOpen} />
  if (guide === null) return words
  return (
    <Anchor component="button" type="button" onClick={() => onOpen(guide)}>
      {words}
    </Anchor>
  )
}
