-- What became of an ended tenant is written by whoever ends it, as the owner of the tables: the programs only read it.
revoke insert on tenant_end_report from vakans_app;
