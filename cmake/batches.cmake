# savile_batches(VARIABLE NAME FILE...): the files as they are, or, with SAVILE_BATCHES, joined into units
# (scripts/batch_sources says which go together). A whole build takes about half the time then, a single
# change longer: the preset `quick` goes without, and shows that each file stands on its own.
option(SAVILE_BATCHES "Compile sources in batches" OFF)
find_program(SAVILE_NODE NAMES node)

function(savile_batches variable name)
  set(units ${ARGN})
  if(SAVILE_BATCHES AND SAVILE_NODE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/scripts/batch_sources
                                                                   ${CMAKE_SOURCE_DIR}/scripts/lib/batches.mjs)
    execute_process(COMMAND ${SAVILE_NODE} ${CMAKE_SOURCE_DIR}/scripts/batch_sources ${CMAKE_BINARY_DIR}/batches ${name} 12
                            ${ARGN}
                    OUTPUT_VARIABLE units RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "scripts/batch_sources failed for ${name}")
    endif()
  endif()
  set(${variable} ${units} PARENT_SCOPE)
endfunction()
