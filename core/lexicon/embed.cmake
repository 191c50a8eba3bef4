# Turns core/lexicon/data/*.txt into one generated source: a table of (file name, content).
# Comment lines and blank lines are dropped at build; they are for the reader of the list.
function(savile_embed_lists target)
  file(GLOB lists CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lexicon/data/*.txt)
  set(generated ${CMAKE_BINARY_DIR}/generated/embedded_lists.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated} "-DLISTS=${lists}"
            -P ${CMAKE_CURRENT_SOURCE_DIR}/lexicon/write_embedded.cmake
    DEPENDS ${lists} ${CMAKE_CURRENT_SOURCE_DIR}/lexicon/write_embedded.cmake
    COMMENT "Embedding the term lists" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
