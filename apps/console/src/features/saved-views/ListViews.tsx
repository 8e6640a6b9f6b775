import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconDeviceFloppy, IconTrash, IconUsers } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { graphql, type VariablesOf } from '../../graphql.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useIsPhone } from '../../ui/use-width.ts'
import classes from './ListViews.module.css'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import { type ListState, readViewState, viewOf, writeViewState } from './view-state.ts'

const SavedViewsQuery = graphql(`
  query SavedViews($list: SavedViewList!) {
    savedViews(list: $list) { id name state shared mine }
  }
`)

const DeleteViewMutation = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) { __typename }
  }
`)

export interface ReadyView<Address> {
  readonly name: string
  readonly address: Address
}

/** Views of a list that somebody keeps coming back to, as tabs; shared ones marked as such. */
export function ListViews<Address extends ListState>(props: {
  list: VariablesOf<typeof SavedViewsQuery>['list']
  address: Address
  /** What of a kept state belongs to the list; what is bent falls away. */
  read: (state: Record<string, unknown>) => Address
  /** The list without any filter. */
  everything: Address
  /** Views that are there from the beginning, for everybody whose work begins with them; nobody removes them. */
  ready?: readonly ReadyView<Address>[]
  /** How many a view shows, where that is cheap to know. */
  countOf?: (address: Address, isCurrent: boolean) => ReactNode
  onOpen: (address: Address) => void
}) {
  const { t } = useLingui()
  const isPhone = useIsPhone()
  const [saving, setSaving] = useState(false)
  const [{ data }, refresh] = useQuery({ query: SavedViewsQuery, variables: { list: props.list } })
  const deleteView = useOperation(DeleteViewMutation)
  const views = (data?.savedViews ?? []).map((view) => ({ ...view, address: props.read(readViewState(view.state)) }))
  const mine = views.filter((view) => view.mine)
  const choices = [
    { key: '', name: t`Semua`, address: props.everything, shared: false },
    ...(props.ready ?? []).map((view) => ({ ...view, key: view.name, shared: false })),
    ...views.map(({ id, name, address, shared }) => ({ key: id, name, address, shared })),
  ]
  const current = viewOf(props.address, choices)
  const tabs = choices.map((tab) => ({ ...tab, isCurrent: tab === current }))
  const reload = () => refresh({ requestPolicy: 'network-only' })
  const [leaving, setLeaving] = useState<(typeof mine)[number] | null>(null)
  const remove = async (viewId: string) => {
    if ((await deleteView.run({ input: { viewId } })) === null) return
    setLeaving(null)
    reload()
  }
  return (
    <div className={classes.views}>
      {!isPhone && (
        <nav aria-label={t`Tampilan tersimpan`} className={classes.tabs}>
          {tabs.map(({ key, address, ...tab }) => (
            <ViewTab
              key={key}
              {...tab}
              count={key === '' ? undefined : props.countOf?.(address, tab.isCurrent)}
              onOpen={() => props.onOpen(address)}
            />
          ))}
        </nav>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          {isPhone ? (
            <ActionIcon variant="default" size={44} aria-label={t`Tampilan tersimpan`}>
              <IconDeviceFloppy size={18} aria-hidden />
            </ActionIcon>
          ) : (
            <Button
              variant="subtle"
              color="slate"
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              <Trans>Simpan tampilan</Trans>
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown>
          {isPhone && (
            <>
              {tabs.map(({ key, name, address, isCurrent, shared }) => (
                <Menu.Item
                  key={key}
                  aria-current={isCurrent ? 'page' : undefined}
                  leftSection={shared && <IconUsers size={16} aria-label={t`Tampilan bersama`} />}
                  rightSection={isCurrent && <IconCheck size={16} aria-hidden />}
                  onClick={() => props.onOpen(address)}
                >
                  {name}
                </Menu.Item>
              ))}
              <Menu.Divider />
            </>
          )}
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
            <Trans>Isi daftarnya tetap.</Trans>
          </p>
        </FormDialog>
      )}
      {saving && (
        <SaveViewDialog
          list={props.list}
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

function ViewTab(props: { name: string; count?: ReactNode; shared?: boolean; isCurrent: boolean; onOpen: () => void }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className={classes.tab}
      aria-current={props.isCurrent ? 'page' : undefined}
      onClick={props.onOpen}
    >
      {props.shared && <IconUsers size={16} aria-label={t`Tampilan bersama`} />}
      {props.name}
      {props.count}
    </button>
  )
}
