import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ListName } from '@payung/domain/disclosure/list-register'
import { LIST_FILE_ROWS_MAX, takenList } from '@payung/domain/disclosure/taken-list'
import { IconFilter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { CombinedError, useClient } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useViewer } from '../../session/viewer.ts'
import { Notice } from '../Notice.tsx'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { useNotify } from '../use-notify.ts'
import { csvText, downloadCsv } from './csv-text.ts'
import { listFileName } from './list-file-name.ts'
import { RecordListTakenMutation } from './list-taken.query.ts'
import { fault, type ListPage, ListTooLong, pagesOf } from './pages-of.ts'
import { joinTables, readTable, type TableText } from './table-text.ts'
import type { ListSource, RowsInSight } from './use-connection.ts'

interface ListExportProps {
  readonly source: ListSource<unknown, unknown> | RowsInSight<unknown>
  readonly name: ListName
  readonly draw: (rows: readonly unknown[], data: unknown) => ReactNode
  readonly onClose: () => void
}

/**
 * Reads a list page by page, draws each page where nobody sees it, and takes the words of its table: the file has the columns and words of the screen, and
 * no list describes them twice. The log hears of it before the file is handed out.
 */
export default function ListExportDialog(props: ListExportProps) {
  const { t } = useLingui()
  const { drawing, problem, rows, isTooLong } = useListFile(props)
  const isOver = isTooLong || problem !== null
  return (
    <>
      <Modal opened onClose={props.onClose} title={t`Unduh daftar (CSV)`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
        <Stack gap="md">
          <p role="status" style={{ margin: 0 }}>
            {!isOver && <Plural value={rows} other="# baris…" />}
          </p>
          {isTooLong && (
            <Notice tone="warn" icon={IconFilter}>
              <Plural
                value={LIST_FILE_ROWS_MAX}
                other="Daftar ini lebih dari # baris. Persempit dengan filter, lalu unduh lagi; tidak ada berkas yang dibuat."
              />
            </Notice>
          )}
          <ProblemAlert problem={problem} />
          <p style={{ margin: 0 }}>
            <small>
              <Trans>Audit mencatat daftar apa yang Anda unduh dan berapa barisnya.</Trans>
            </small>
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {isOver ? <Trans>Tutup</Trans> : <Trans>Batal</Trans>}
            </Button>
          </Group>
        </Stack>
      </Modal>
      {drawing}
    </>
  )
}

function useListFile({ draw, name: list, onClose, source }: ListExportProps) {
  const { t } = useLingui()
  const client = useClient()
  const router = useRouter()
  const formats = useFormats()
  const notify = useNotify()
  const { today } = useViewer()
  const [page, setPage] = useState<ListPage<unknown, unknown> | null>(null)
  const [rows, setRows] = useState(0)
  const [isTooLong, setTooLong] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const place = usePlaceUnseen()

  const readPage = (next: ListPage<unknown, unknown>): TableText => {
    flushSync(() => setPage(next))
    const [table, second] = place.querySelectorAll('table')
    // The tables of cards are no list: such a page draws another one for its file.
    if (table === undefined || second !== undefined) throw fault('The list is not one table.')
    return readTable(table, formats)
  }

  const record = async (count: number) => {
    const { pathname, search } = router.state.location
    const input = { ...takenList(pathname, search), name: list, rows: count }
    const { data, error } = await client
      .mutation(RecordListTakenMutation, { input: { ...input, filters: [...input.filters] } })
      .toPromise()
    const outcome = data?.recordListTaken
    return outcome?.__typename === 'RecordListTakenSuccess' ? null : (outcome ?? error ?? fault('No answer.'))
  }

  const take = async (left: AbortSignal) => {
    const tables: TableText[] = []
    let count = 0
    const pages = 'rows' in source ? [{ data: {}, rows: source.rows }] : pagesOf(client, source)
    for await (const next of pages) {
      if (left.aborted) return
      tables.push(readPage(next))
      count += next.rows.length
      setRows(count)
    }
    const name = listFileName(place, today)
    const refused = await record(count)
    if (left.aborted) return
    if (refused !== null) return setProblem(refused as ProblemAnswer | CombinedError)
    downloadCsv(name, csvText(joinTables(tables)))
    notify(t`Daftar diunduh.`)
    onClose()
  }

  const begin = useRef(take)
  useEffect(() => {
    const leaving = new AbortController()
    begin.current(leaving.signal).catch((reason: unknown) => {
      if (leaving.signal.aborted) return
      if (reason instanceof ListTooLong) setTooLong(true)
      else if (reason instanceof CombinedError) setProblem(reason)
      else setProblem(fault(String(reason)))
    })
    return () => leaving.abort()
  }, [])
  return { drawing: page && createPortal(draw(page.rows, page.data), place), problem, rows, isTooLong }
}

/** In the document, because only there it is known what begins a line, but neither seen, heard nor reached by keyboard. */
function usePlaceUnseen(): HTMLElement {
  const [place] = useState(() => {
    const element = document.createElement('div')
    element.hidden = true
    element.inert = true
    return element
  })
  useEffect(() => {
    document.body.append(place)
    return () => place.remove()
  }, [place])
  return place
}
