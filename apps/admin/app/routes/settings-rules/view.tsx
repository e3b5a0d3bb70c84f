import { lawOf, settingGroups, settingWords } from "@vakans/core/reading";
import { AdminHead, ChangeLink, FactList, LinkButton, Section, Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "../../components/configuration";
import { Scheduled } from "../../components/scheduled";
import { storedValue } from "../../components/setting-form";
import { saidOf } from "../../components/setting-value";
import { SettingsFrame } from "../../components/settings-frame";
import { at } from "../../components/tenant-path";

/** Every rule of the tenant as it counts now, in groups as people think. */
export function RulesView(current: CurrentSettings) {
  const { slug, content, pack } = current;
  const { words } = useShell();
  return (
    <SettingsFrame title={words.t("settings.rules")}>
      <AdminHead
        heading={words.t("settings.rules")}
        facts={words.t("settings.rulesLead")}
        actions={
          <LinkButton href={at.versions(slug)} look="secondary">
            {words.t("settings.versions")}
          </LinkButton>
        }
      />
      <Scheduled {...current} />
      {settingGroups.map(({ key, settings }) => {
        const there = (within: string | null) =>
          within === null ||
          settings.some(({ id, path }) => id === within && Reflect.get(content, path[0] ?? "") !== null);
        return (
          <Section
            key={key}
            id={key}
            heading={words.t(settingWords.group(key))}
            aside={<ChangeLink href={at.rule(slug, key)} about={words.t(settingWords.group(key))} />}
          >
            <div className="va-rules">
              <FactList
                facts={settings
                  .filter((setting) => there(setting.within) && lawOf(setting, pack)?.kind !== "absent")
                  .map((setting) => ({
                    name: words.t(settingWords.name(setting)),
                    value: (
                      <>
                        <span className="va-lines">{saidOf(setting, storedValue(content, setting, pack), words)}</span>
                        {setting.waiting ? <Small>{words.t("settings.noEffect")}</Small> : null}
                      </>
                    ),
                  }))}
              />
            </div>
          </Section>
        );
      })}
    </SettingsFrame>
  );
}
