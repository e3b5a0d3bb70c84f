-- A link of the staff's that is used or over tells nobody anything, and goes as their ended sessions do.
grant delete on staff_link to vakans_app;
