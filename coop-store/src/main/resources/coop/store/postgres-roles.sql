-- What the roles may do in the current schema: to read journals and no person; to add, and never to change or remove what is on record.
DO $$
DECLARE
    here text := quote_ident(current_schema());
BEGIN
    IF (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        PERFORM pg_advisory_xact_lock(hashtext('coop-store roles'));
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'coop_reader') THEN
            CREATE ROLE coop_reader NOLOGIN;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'coop_writer') THEN
            CREATE ROLE coop_writer NOLOGIN;
        END IF;
    END IF;
    EXECUTE 'REVOKE ALL ON ALL TABLES IN SCHEMA ' || here || ' FROM PUBLIC';
    EXECUTE 'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ' || here || ' FROM PUBLIC';
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'coop_reader') THEN
        EXECUTE 'GRANT USAGE ON SCHEMA ' || here || ' TO coop_reader';
        GRANT SELECT ON meta, entry, act, report TO coop_reader;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'coop_writer') THEN
        EXECUTE 'GRANT USAGE ON SCHEMA ' || here || ' TO coop_writer';
        GRANT SELECT ON meta TO coop_writer;
        GRANT SELECT, INSERT ON entry, act, slip TO coop_writer;
        GRANT SELECT, INSERT, UPDATE ON person, report, ballot TO coop_writer;
        GRANT EXECUTE ON FUNCTION coop_append(text, bigint, text, bytea, bytea[], bytea[]) TO coop_writer;
    END IF;
END $$;
