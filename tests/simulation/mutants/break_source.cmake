# Copies one source and breaks the copy by a patch. A patch that no longer fits ends the build: the mutant has to follow
# the rule it breaks.
get_filename_component(folder ${MUTANT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
configure_file(${SOURCE} ${MUTANT} COPYONLY)
execute_process(COMMAND patch --quiet --no-backup-if-mismatch --reject-file=- ${MUTANT} ${PATCH} RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed)
  file(REMOVE ${MUTANT})
  message(FATAL_ERROR "The mutant ${PATCH} no longer fits ${SOURCE}. Break the same rule where it stands now.\n${said}")
endif()
file(TOUCH ${MUTANT})
