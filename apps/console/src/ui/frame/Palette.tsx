import { Trans, useLingui } from '@lingui/react/macro'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch, IconUser, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import type { MenuItem } from './menu.ts'
import { useFoundPeople } from './use-found-people.ts'

/** Ctrl+K: every page and action that this person has, and every person whom they may see, by name. Fetched when it is first opened. */
export default function Palette(props: { items: readonly MenuItem[]; opened: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayRead = useMay('WORKER_READ')
  const [typed, setTyped] = useState('')
  const { people, hasMore, state } = useFoundPeople(typed)
  const pages = usePages(props.items).filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
  const { opened } = props
  useEffect(() => {
    if (opened) spotlight.open()
  }, [opened])
  const placeholder = mayRead ? t`Cari halaman, nama, NIK, atau KPJ` : t`Cari halaman atau tindakan`
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight={480}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': placeholder } }}
      onSpotlightClose={props.onClose}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={placeholder}
        aria-label={placeholder}
      />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t`Halaman dan tindakan`}>
            {pages.map(({ id, label, icon: PageIcon, to }) => (
              <Spotlight.Action
                key={id}
                label={label}
                leftSection={<PageIcon size={20} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t`Orang`}>
            {people.map(({ id, name, village, regency, maskedNationalId }) => (
              <Spotlight.Action
                key={id}
                label={name}
                description={[`${village.name}, ${regency.name}`, maskedNationalId].filter(Boolean).join(' · ')}
                leftSection={<IconUser size={20} aria-hidden />}
                onClick={() => void navigate({ to: '/pekerja/$workerId', params: { workerId: id } })}
              />
            ))}
            {hasMore && (
              <Spotlight.Action
                label={t`Semua yang cocok, di daftar pekerja`}
                leftSection={<IconUsers size={20} aria-hidden />}
                onClick={() =>
                  void navigate({ to: '/pekerja', search: {}, state: (before) => ({ ...before, searchText: typed }) })
                }
              />
            )}
          </Spotlight.ActionsGroup>
        )}
        {(state === 'SEARCHING' || state === 'FAILED' || (pages.length === 0 && people.length === 0)) && (
          <Spotlight.Empty role="status" p="sm">
            {state === 'SEARCHING' ? (
              <Trans>Mencari orang…</Trans>
            ) : state === 'FAILED' ? (
              <Trans>Orang tidak dapat dicari sekarang. Periksa sambungan, lalu coba lagi.</Trans>
            ) : mayRead ? (
              <Trans>Tidak ada halaman atau orang dengan nama itu.</Trans>
            ) : (
              <Trans>Tidak ada halaman atau tindakan dengan nama itu.</Trans>
            )}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function usePages(items: readonly MenuItem[]) {
  const { i18n, t } = useLingui()
  const mayRegister = useMay('WORKER_REGISTER')
  const register = { id: 'register', label: t`Daftarkan pekerja`, icon: IconUserPlus, to: '/pekerja/baru' }
  const pages = items.flatMap(({ below, icon }) =>
    below.map(({ to, label }) => ({ id: to, label: i18n._(label), icon, to })),
  )
  return mayRegister ? [register, ...pages] : pages
}
