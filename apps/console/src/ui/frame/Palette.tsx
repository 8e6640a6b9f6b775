import { useLingui } from '@lingui/react/macro'
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMay } from '../../session/viewer.ts'
import type { MenuItem } from './menu.ts'

/** Ctrl+K: every page and action that this person has, by name. Fetched when it is first opened. */
export default function Palette(props: { items: readonly MenuItem[]; opened: boolean; onClose: () => void }) {
  const { i18n, t } = useLingui()
  const navigate = useNavigate()
  const mayRegister = useMay('WORKER_REGISTER')
  const { opened } = props
  useEffect(() => {
    if (opened) spotlight.open()
  }, [opened])

  const pages: SpotlightActionData[] = props.items.flatMap((item) =>
    (item.below ?? [item]).map((page) => ({
      id: page.to,
      label: i18n._(page.label),
      leftSection: <item.icon size={20} aria-hidden />,
      onClick: () => void navigate({ to: page.to }),
    })),
  )
  const actions: SpotlightActionData[] = mayRegister
    ? [
        {
          id: 'register',
          label: t`Daftarkan pekerja`,
          leftSection: <IconUserPlus size={20} aria-hidden />,
          onClick: () => void navigate({ to: '/pekerja/baru' as string }),
        },
      ]
    : []
  return (
    <Spotlight
      actions={[...actions, ...pages]}
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': t`Cari halaman atau tindakan` } }}
      onSpotlightClose={props.onClose}
      nothingFound={t`Tidak ada halaman atau tindakan dengan nama itu.`}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t`Cari halaman atau tindakan`,
        'aria-label': t`Cari halaman atau tindakan`,
      }}
    />
  )
}
