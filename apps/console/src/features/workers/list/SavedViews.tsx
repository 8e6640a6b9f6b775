import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { filterOf, type ListAddress, readListAddress } from './list-address.ts'
import classes from './SavedViews.module.css'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import { isSameView, readViewState, writeViewState } from './view-state.ts'

const SavedViewsQuery = graphql(`
  query WorkerSavedViews {
    savedViews(list: WORKERS) { id name state shared mine }
  }
`)

const ViewCountQuery = graphql(`
  query ViewCount($filter: WorkerFilter) {
    workerFacets(filter: $filter) { total }
  }
`)

const DeleteViewMutation = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) { __typename }
  }
`)

/** Lists that somebody keeps coming back to, as tabs with their counts; shared ones marked as such. */
export function SavedViews(props: { address: ListAddress; onOpen: (address: ListAddress) => void }) {
  const { t } = useLingui()
  const [saving, setSaving] = useState(false)
  const [{ data }, refresh] = useQuery({ query: SavedViewsQuery })
  const deleteView = useOperation(DeleteViewMutation)
  const views = (data?.savedViews ?? []).map((view) => ({
    ...view,
    address: readListAddress(readViewState(view.state)),
  }))
  const mine = views.filter((view) => view.mine)
  const reload = () => refresh({ requestPolicy: 'network-only' })
  const [leaving, setLeaving] = useState<(typeof mine)[number] | null>(null)
  const remove = async (viewId: string) => {
    if ((await deleteView.run({ input: { viewId } })) === null) return
    setLeaving(null)
    reload()
  }
  return (
    <div className={classes.views}>
      <nav aria-label={t`Tampilan tersimpan`} className={classes.tabs}>
        <ViewTab name={t`Semua`} current={isSameView(props.address, {})} onOpen={() => props.onOpen({})} />
        {views.map((view) => (
          <ViewTab
            key={view.id}
            name={view.name}
            counted={view.address}
            shared={view.shared}
            current={isSameView(props.address, view.address)}
            onOpen={() => props.onOpen(view.address)}
          />
        ))}
      </nav>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="slate"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            <Trans>Simpan tampilan</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setSaving(true)}>
            <Trans>Simpan tampilan ini</Trans>
          </Menu.Item>
          {mine.map((view) => (
            <Menu.Item key={view.id} leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setLeaving(view)}>
              <Trans>Hapus {view.name}</Trans>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {leaving !== null && (
        <FormDialog
          title={t`Hapus ${leaving.name}?`}
          confirm={<Trans>Hapus tampilan</Trans>}
          busy={deleteView.busy}
          problem={deleteView.problem}
          onClose={() => setLeaving(null)}
          onSubmit={() => remove(leaving.id)}
        >
          <p style={{ margin: 0 }}>
            {leaving.shared ? (
              <Trans>Tampilan ini dibagikan: ia hilang bagi semua orang di instansi Anda.</Trans>
            ) : (
              <Trans>Tampilan ini hilang dari daftar Anda.</Trans>
            )}{' '}
            <Trans>Orang dan datanya tetap.</Trans>
          </p>
        </FormDialog>
      )}
      {saving && (
        <SaveViewDialog
          list="WORKERS"
          state={writeViewState(props.address)}
          title={<Trans>Simpan tampilan ini</Trans>}
          label={<Trans>Nama tampilan</Trans>}
          description={t`Filter, urutan, dan kolom ikut tersimpan; kata pencarian tidak.`}
          missing={t`Beri nama tampilan ini.`}
          onClose={() => setSaving(false)}
          onSaved={reload}
        />
      )}
    </div>
  )
}

function ViewTab(props: {
  name: string
  /** Whom the view shows, to be counted; the list itself needs no second count. */
  counted?: ListAddress
  shared?: boolean
  current: boolean
  onOpen: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [{ data }] = useQuery({
    query: ViewCountQuery,
    variables: { filter: filterOf(props.counted ?? {}) },
    pause: props.counted === undefined,
  })
  const count = data?.workerFacets.total
  return (
    <button
      type="button"
      className={classes.tab}
      aria-current={props.current ? 'page' : undefined}
      onClick={props.onOpen}
    >
      {props.shared && <IconUsers size={16} aria-label={t`Tampilan bersama`} />}
      {props.name}
      {count !== undefined && <Badge tone={props.current ? 'river' : 'mute'}>{number(count)}</Badge>}
    </button>
  )
}
