import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearchOff } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { use, useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { type ErrorHelp, findErrorHelp, type HelpLanguage } from './find-error-help.ts'
import classes from './HelpPage.module.css'

/** Whoever reads one language does not load the other. */
const load: Readonly<Record<HelpLanguage, () => Promise<readonly ErrorHelp[]>>> = {
  id: () => import('../../generated/error-help.id.json').then((file) => file.default),
  en: () => import('../../generated/error-help.en.json').then((file) => file.default),
}
const loaded = new Map<HelpLanguage, Promise<readonly ErrorHelp[]>>()

function helpIn(language: HelpLanguage): Promise<readonly ErrorHelp[]> {
  const help = loaded.get(language) ?? load[language]()
  loaded.set(language, help)
  // Who was without a connection asks again.
  help.catch(() => loaded.delete(language))
  return help
}

/** What a refusal means and what to do about it; a link names the code. */
export function ErrorHelpPage() {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { hash } = useLocation()
  const [search, setSearch] = useState(hash)
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const matches = findErrorHelp(use(helpIn(language)), search)
  return (
    <>
      <PageHeader title={t`Pesan kesalahan`} context={<Trans>Apa artinya, dan apa yang perlu dilakukan</Trans>} />
      <Card title={<Trans>Daftar pesan</Trans>}>
        <SearchField label={t`Cari pesan atau kodenya`} value={search} onSearch={setSearch} />
        {matches.length === 0 ? (
          <StateMessage tone="mute" icon={IconSearchOff} title={<Trans>Pesan itu tidak ditemukan</Trans>}>
            <Trans>Coba kata lain, atau tanyakan kepada administrator instansi Anda.</Trans>
          </StateMessage>
        ) : (
          <dl className={classes.terms}>
            {matches.map(({ code, group, cases }) => (
              <div key={`${group} ${code}`}>
                <dt>
                  {group} · <code>{code}</code>
                </dt>
                {cases.map(({ reason, remedy }) => (
                  <dd key={JSON.stringify([reason, remedy])}>
                    {reason} <strong>{remedy}</strong>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        )}
      </Card>
    </>
  )
}
